using System.Text;

namespace Truedy.Generated.Internal;

/// <summary>Reads an answer that is text, in the encoding that it says, or else UTF-8.</summary>
internal sealed class TextAnswer(int mostBytes)
{
    public async Task<string> ReceiveAsync(ApiRequest request, HttpResponseMessage response, CancellationToken cancellationToken)
    {
        using var body = await PooledBody.ReadAsync(response.Content, mostBytes, cancellationToken).ConfigureAwait(false);
        if (body.Bytes.Length > mostBytes)
            throw TruedyResponseException.For(request, response, $"the body is longer than {nameof(TruedyClientOptions.MaxResponseBytes)} allows");
        return EncodingOf(response.Content.Headers.ContentType?.CharSet) is { } encoding
            ? encoding.GetString(body.Bytes.ToArray())
            : Utf8.Text(Utf8.WithoutByteOrderMark(body.Bytes));
    }

    // Null is UTF-8, also for an encoding that this platform does not know.
    private static Encoding? EncodingOf(string? name)
    {
        try
        {
            return name is null || Encoding.GetEncoding(name.Trim('"')) is not { CodePage: not 65001 } other ? null : other;
        }
        catch (ArgumentException)
        {
            return null;
        }
    }
}
