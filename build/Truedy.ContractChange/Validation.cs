using System.Globalization;
using System.Text.RegularExpressions;
using Truedy.CodeGeneration;
using Truedy.ContractChange.Publishing;

namespace Truedy.ContractChange;

/// <summary>Asks the generator whether it takes a document, and reports what it says at the places of the file that was published.</summary>
internal sealed partial class Validation(Repository repository, string contract, PublishedDocument published)
{
    /// <exception cref="InvalidDocumentException">It does not take it.</exception>
    public void Run()
    {
        using var output = new StringWriter();
        string[] arguments = ["--document", contract, "--overlay", repository.Overlay, "--prepared", contract + ".prepared"];
        if (CodeGeneration.CommandLine.Run(arguments, output) != 0)
            throw new InvalidDocumentException(ErrorLine().Replace(output.ToString(), AtItsSource).TrimEnd());
    }

    private string AtItsSource(Match error)
    {
        if (error.Groups["file"].Value != contract)
            return error.Value;
        var (line, column) = (Number(error, "line"), Number(error, "column"));
        var place = published.Origin is null ? new Place(published.File, line, column) : PlaceInSource(line, column);
        return $"{place}: error ";
    }

    // What was printed has the same tokens in the same order as what it was printed from.
    private Place PlaceInSource(int line, int column) =>
        JsonSource.Load(contract).DescendantsAndSelf().Zip(published.Origin!.DescendantsAndSelf())
            .Where(each => Place.Of(each.First) is var at && (at.Line, at.Column) == (line, column))
            .Select(each => Place.Of(each.Second))
            .First();

    private static int Number(Match error, string group) => int.Parse(error.Groups[group].ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(?<file>.*?)(\((?<line>\d+),(?<column>\d+)\))?: error ", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex ErrorLine();
}
