using Newtonsoft.Json.Linq;

namespace Truedy.CodeGeneration;

/// <summary>
/// Prepares a document in rounds, so that one build shows all of its errors: what a round found is left out of the next, which gets further and finds
/// what the steps behind have against the rest.
/// </summary>
internal sealed class Rounds(JObject document, IReadOnlyList<Action<Contract>> steps, BuildErrors errors)
{
    private const int Most = 100; // A document that is wrong everywhere need not be told so to the end

    /// <exception cref="BuildErrorException">There are errors, from these rounds or from before.</exception>
    public Contract Run()
    {
        for (var round = 0; round < Most; round++)
        {
            var contract = new Contract(Dispensable.WithoutMarked(document));
            var known = errors.Found.ToHashSet();
            var stopped = Steps(contract, known);
            var found = contract.Errors.Found.Concat(stopped).ToList();
            errors.Add(found);
            if (errors.Found.Count == 0)
                return contract;

            var news = found.Where(each => !known.Contains(each)).ToList();
            var lessLeft = Dispensable.Mark(document, (news.Count > 0 ? news : stopped).Select(each => each.Place));
            if (news.Count == 0 && !lessLeft)
                break;
        }

        throw errors.ToException(WithRemedy);
    }

    private BuildError WithRemedy(BuildError error, IReadOnlyList<Place> places) =>
        Remedy.For(document, error.Code, places) is { } remedy ? error with { Message = $"{error.Message} {remedy}" } : error;

    /// <summary>Runs the steps until one finds something that was not known.</summary>
    /// <returns>What made a step stop halfway.</returns>
    private IReadOnlyList<BuildError> Steps(Contract contract, HashSet<BuildError> known)
    {
        foreach (var step in steps)
        {
            try
            {
                step(contract);
            }
            catch (BuildErrorException exception)
            {
                return exception.Errors;
            }
#pragma warning disable CA1031 // A step may rely on what an error, which is reported anyway, keeps from being so
            catch (Exception) when (known.Count > 0)
#pragma warning restore CA1031
            {
                return [];
            }

            if (!known.IsSupersetOf(contract.Errors.Found))
                return [];
        }

        return [];
    }
}
