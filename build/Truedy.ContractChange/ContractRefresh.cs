using Truedy.CodeGeneration;
using Truedy.ContractChange.Contracts;
using Truedy.ContractChange.Publishing;
using Truedy.ContractChange.Reporting;
using Truedy.ContractChange.Surface;

namespace Truedy.ContractChange;

/// <summary>Works out what it means to put a new contract in the place of the committed one. It changes no file of the repository.</summary>
internal sealed class ContractRefresh(Repository repository, TimeProvider time, Action<string> progress)
{
    /// <returns>The report, how to end, and the files to replace with their new contents.</returns>
    public (string Report, int ExitCode, IReadOnlyDictionary<string, string> Files) Run(PublishedDocument published)
    {
        var committed = File.ReadAllText(repository.Contract);
        if (published.Json == committed)
            return (MarkdownReport.Unchanged(PublishedDocument.Sha256(committed)), ExitCodes.Unchanged, new Dictionary<string, string>());

        var folder = Directory.CreateTempSubdirectory("truedy-contract-").FullName;
        try
        {
            var contract = Path.Combine(folder, "openapi.json");
            File.WriteAllText(contract, published.Json);
            Validation.Run(published, contract, repository.Overlay);
            var report = Compare(contract, committed, published.Json, folder);
            return (MarkdownReport.Of(report), report.ExitCode, FilesOf(published, report.Library.Surface));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private ChangeReport Compare(string contract, string before, string after, string folder)
    {
        var differences = Inventory.Compare(JsonSource.Load(repository.Contract), JsonSource.Load(contract));
        var version = LastRelease.Of(repository.Root);
        var approved = File.ReadAllText(repository.ApprovedSurface).ReplaceLineEndings("\n");
        progress("Building the library from the new document ...");
        var library = LibraryBuild.Of(repository, contract, folder);
        return new ChangeReport(PublishedDocument.Sha256(before), PublishedDocument.Sha256(after), differences, approved, library, version);
    }

    private Dictionary<string, string> FilesOf(PublishedDocument published, string? surface)
    {
        var provenance = new Provenance(repository.Provenance, File.ReadAllText(repository.Provenance))
            .With(time.GetUtcNow(), PublishedDocument.Sha256(published.Json), PublishedDocument.Sha256(published.Source));
        var files = new Dictionary<string, string> { [repository.Contract] = published.Json, [repository.Provenance] = provenance.Text };
        if (surface is not null)
            files[repository.ApprovedSurface] = surface;
        return files;
    }
}
