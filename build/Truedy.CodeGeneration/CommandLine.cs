namespace Truedy.CodeGeneration;

/// <summary>The generator as a program: what goes wrong is written so that MSBuild shows it at its place, and never as a stack trace.</summary>
public static class CommandLine
{
    /// <summary>Generates, or only prepares the document if no <c>--output</c> is given.</summary>
    /// <returns>0 if it worked.</returns>
    public static int Run(IReadOnlyList<string> arguments, TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(arguments);
        ArgumentNullException.ThrowIfNull(output);
        try
        {
            Generation.Run(Settings.Parse(arguments), output);
            return 0;
        }
        catch (BuildErrorException exception)
        {
            foreach (var error in exception.Errors)
                output.WriteLine(error);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            var message = $"{exception.Message} Make room or give permission, and build again.";
            output.WriteLine(new BuildError(BuildErrorCode.Files, new Place("Truedy.CodeGeneration"), message));
        }
#pragma warning disable CA1031 // The last resort: a build log is no place for a stack trace
        catch (Exception exception)
#pragma warning restore CA1031
        {
            var where = exception.StackTrace?.Split('\n')[0].Trim();
            var message = "The generator itself failed: report this line, and leave out in overlay.json what the contract got last. "
                + $"{exception.GetType().Name}: {exception.Message} {where}";
            output.WriteLine(new BuildError(BuildErrorCode.OwnFailure, new Place("Truedy.CodeGeneration"), message));
        }

        return 1;
    }
}
