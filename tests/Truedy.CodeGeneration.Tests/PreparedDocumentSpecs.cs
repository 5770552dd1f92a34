using Newtonsoft.Json.Linq;

namespace Truedy.CodeGeneration.Tests;

/// <summary>
/// What the rules make of one kind of document each, before NSwag prints it: <c>Fixtures/Prepared/kind.json</c> becomes <c>kind.approved.txt</c>.
/// It has what the build says, with line and column, and then the parts of the document, as the templates see it, that <c>x-approved</c> names.
/// </summary>
public sealed class PreparedDocumentSpecs : IDisposable
{
    private const string ToApprove = "TRUEDY_APPROVE=1 dotnet test tests/Truedy.CodeGeneration.Tests --filter PreparedDocument";

    private static readonly string Folder = Repository.Path("tests", "Truedy.CodeGeneration.Tests", "Fixtures", "Prepared");

    private readonly Workshop _workshop = new();

    public static TheoryData<string> Kinds =>
        [.. Directory.EnumerateFiles(Folder, "*.json").Select(each => Path.GetFileNameWithoutExtension(each))];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_kind_of_document_becomes_what_was_approved(string kind)
    {
        var approved = Path.Combine(Folder, kind + ".approved.txt");
        var received = Prepare(kind);
        if (Environment.GetEnvironmentVariable("TRUEDY_APPROVE") is not null)
            File.WriteAllText(approved, received);
        var known = File.Exists(approved) ? File.ReadAllText(approved).ReplaceLineEndings("\n") : "";
        Assert.True(
            received == known,
            $"{kind}.json is prepared otherwise than {approved} says. {FirstDifference(known, received)}\n"
            + $"If that is meant, approve it, and look at the difference: {ToApprove}");
    }

    public void Dispose() => _workshop.Dispose();

    private string Prepare(string kind)
    {
        _workshop.Write(_workshop.Document, File.ReadAllText(Path.Combine(Folder, kind + ".json"))).Write(_workshop.Overlay, "{}");
        var run = _workshop.Prepare();
        var said = string.Concat(run.Lines.Select(each => each.Replace(_workshop.In(""), "", StringComparison.Ordinal) + "\n"));
        return run.ExitCode == 0 ? string.Join('\n', Excerpts(kind).Prepend(said).Where(each => each.Length > 0)) : said;
    }

    // Which parts of the document a fixture is about, it says itself.
    private IEnumerable<string> Excerpts(string kind)
    {
        var prepared = _workshop.ReadPrepared();
        var paths = JObject.Parse(File.ReadAllText(Path.Combine(Folder, kind + ".json")))["x-approved"]!;
        return paths.Select(each => $"{each}\n{Excerpt.Of(prepared, (string)each!)}");
    }

    private static string FirstDifference(string known, string received)
    {
        var (before, now) = (known.Split('\n'), received.Split('\n'));
        var line = before.Zip(now).TakeWhile(each => each.First == each.Second).Count();
        return $"Line {line + 1} is\n  {now.ElementAtOrDefault(line)}\nand was\n  {before.ElementAtOrDefault(line)}";
    }
}
