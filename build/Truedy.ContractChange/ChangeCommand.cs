using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using Truedy.Cli;
using Truedy.CodeGeneration;
using Truedy.ContractChange.Publishing;

namespace Truedy.ContractChange;

/// <summary>The command: takes a document, puts it in the place of the contract, and prints what changed.</summary>
internal sealed class ChangeCommand : RootCommand
{
    private readonly Argument<FileInfo> _document = new("document")
    {
        Arity = ArgumentArity.ZeroOrOne,
        HelpName = "file",
        Description = "The new document, OpenAPI 3.x: JSON, YAML, or a page in Markdown with a block of YAML. "
            + "Without it, it is fetched from the address in openapi/PROVENANCE.md.",
    };

    private readonly Option<bool> _check = new("--check") { Description = "Only report: leave every file as it is." };

    private readonly Option<FileInfo?> _report = new("--report") { HelpName = "file", Description = "Write the report there as well." };

    private readonly Repository _repository;
    private readonly TimeProvider _time;

    public ChangeCommand(Repository repository, TimeProvider time)
        : base("Replaces openapi/openapi.json with a newer document, and its provenance and the approved public surface with it, "
            + "and prints in Markdown what changes for consumers.")
    {
        (_repository, _time) = (repository, time);
        Add(_document.AcceptExistingOnly());
        Add(_check);
        Add(_report);
        var help = Options.OfType<HelpOption>().Single();
        help.Action = new HelpWithExitCodes((HelpAction)help.Action!, ExitCodes.Help);
        SetAction(RunAsync);
    }

    /// <returns>One of the <see cref="ExitCodes" />.</returns>
    public static async Task<int> RunAsync(
        IReadOnlyList<string> arguments, Repository repository, TimeProvider time, InvocationConfiguration configuration)
    {
        var parsed = new ChangeCommand(repository, time).Parse(arguments);
        if (parsed.Action is not ParseErrorAction refusal)
            return await parsed.InvokeAsync(configuration);

        refusal.ShowHelp = false; // It would bury the message
        await parsed.InvokeAsync(new InvocationConfiguration { Output = configuration.Error, Error = configuration.Error });
        return ExitCodes.Usage;
    }

    private async Task<int> RunAsync(ParseResult given, CancellationToken cancellationToken)
    {
        var (output, error) = (given.InvocationConfiguration.Output, given.InvocationConfiguration.Error);
        try
        {
            var published = await PublishedAsync(given.GetValue(_document), cancellationToken);
            var refresh = new ContractRefresh(_repository, _time, error.WriteLine).Run(published);
            await output.WriteAsync(refresh.Report);
            if (given.GetValue(_report) is { } file)
                await File.WriteAllTextAsync(file.FullName, refresh.Report, cancellationToken);
            if (!given.GetValue(_check))
                Replacement.Of(refresh.Files);
            return refresh.ExitCode;
        }
        catch (BuildErrorException exception)
        {
            await error.WriteLineAsync($"{exception.Message}\nNothing was replaced.");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            await error.WriteLineAsync(exception.Message);
        }

        return ExitCodes.Invalid;
    }

    private async Task<PublishedDocument> PublishedAsync(FileInfo? file, CancellationToken cancellationToken)
    {
        if (file is not null)
            return PublishedDocument.Read(file.ToString(), await File.ReadAllTextAsync(file.FullName, cancellationToken));
        var provenance = new Provenance(_repository.Provenance, await File.ReadAllTextAsync(_repository.Provenance, cancellationToken));
        return await Publication.FetchAsync(provenance.Address, provenance.Page, cancellationToken);
    }
}
