using Truedy.CodeGeneration;
using Truedy.ContractChange.Publishing;

namespace Truedy.ContractChange;

/// <summary>Asks the generator whether it takes a document, and reports what it says at the places of the file that was published.</summary>
internal static class Validation
{
    /// <param name="published">The document.</param>
    /// <param name="contract">The file that holds it as JSON.</param>
    /// <param name="overlay">What is laid over it.</param>
    /// <exception cref="BuildErrorException">It does not take it.</exception>
    public static void Run(PublishedDocument published, string contract, string overlay)
    {
        try
        {
            Preparation.Prepare(contract, overlay);
        }
        catch (BuildErrorException exception)
        {
            throw new BuildErrorException([.. exception.Errors.Select(each => each with { Place = AtItsSource(each.Place) })]);
        }

        Place AtItsSource(Place place) =>
            place.File != contract ? place
            : published.Origin is null ? place with { File = published.File }
            : InYaml(place);

        // What was printed has the same tokens in the same order as what it was printed from.
        Place InYaml(Place place) => JsonSource.Load(contract).DescendantsAndSelf().Zip(published.Origin.DescendantsAndSelf())
            .Where(each => Place.Of(each.First) == place)
            .Select(each => Place.Of(each.Second))
            .First();
    }
}
