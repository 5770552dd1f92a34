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
        catch (ProblemException exception)
        {
            foreach (var problem in exception.Problems)
                output.WriteLine(problem);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            output.WriteLine(new Problem(ProblemCode.Files, new Place("Truedy.CodeGeneration"), exception.Message));
        }
#pragma warning disable CA1031 // The last resort: a build log is no place for a stack trace
        catch (Exception exception)
#pragma warning restore CA1031
        {
            var where = exception.StackTrace?.Split('\n')[0].Trim();
            var message = $"A fault of the generator itself. {exception.GetType().Name}: {exception.Message} {where}";
            output.WriteLine(new Problem(ProblemCode.OurOwnFault, new Place("Truedy.CodeGeneration"), message));
        }

        return 1;
    }
}
