using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace Truedy.Generated;

/// <summary>A list that is fetched page by page while it is enumerated. Nothing is requested before, and every enumeration starts anew.</summary>
/// <typeparam name="T">What is listed.</typeparam>
/// <remarks>
/// Thread-safe; one enumerator of it is not. If an enumeration is cancelled, the <see cref="OperationCanceledException"/> has the token that was.
/// </remarks>
public class AsyncPageable<T> : IAsyncEnumerable<T>
{
    private readonly IAsyncEnumerable<Page<T>>? _pages;
    private readonly CancellationToken _cancellationToken;

    internal AsyncPageable(IAsyncEnumerable<Page<T>> pages, CancellationToken cancellationToken = default)
    {
        _pages = pages;
        _cancellationToken = cancellationToken;
    }

    /// <summary>Makes a list without pages, for a mock that overrides <see cref="AsPages"/>.</summary>
    protected AsyncPageable()
    {
    }

    /// <summary>Makes a list from pages that are at hand, as a test of your own code may want to.</summary>
    /// <param name="pages">The pages, in order.</param>
    [SuppressMessage("Design", "CA1000", Justification = "Named as in Azure.Core, where .NET engineers know it from")]
    public static AsyncPageable<T> FromPages(IEnumerable<Page<T>> pages)
    {
        if (pages is null)
            throw new ArgumentNullException(nameof(pages));
        return new AsyncPageable<T>(Enumerate());

        async IAsyncEnumerable<Page<T>> Enumerate()
        {
            foreach (var page in pages)
                yield return await new ValueTask<Page<T>>(page).ConfigureAwait(false);
        }
    }

    /// <summary>The same list, page by page. A list without items has one page, which is empty.</summary>
    public virtual IAsyncEnumerable<Page<T>> AsPages() =>
        _pages ?? throw new InvalidOperationException("This list was made without pages, for mocking: override AsPages, or use FromPages.");

    /// <summary>The same list, each item with the place behind it, from which another enumeration can go on.</summary>
    /// <param name="cancellationToken">Stops the enumeration.</param>
    public virtual async IAsyncEnumerable<Checkpointed<T>> WithCheckpoints([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await foreach (var page in AsPages().WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            for (var index = 0; index < page.Items.Count; index++)
            {
                ThrowIfCancelled(cancellationToken);
                yield return new Checkpointed<T>(page, index);
            }
        }
    }

    /// <inheritdoc />
    public virtual async IAsyncEnumerator<T> GetAsyncEnumerator(CancellationToken cancellationToken = default)
    {
        await foreach (var page in AsPages().WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            foreach (var item in page.Items)
            {
                ThrowIfCancelled(cancellationToken);
                yield return item;
            }
        }
    }

    private void ThrowIfCancelled(CancellationToken cancellationToken)
    {
        _cancellationToken.ThrowIfCancellationRequested();
        cancellationToken.ThrowIfCancellationRequested();
    }
}
