using System.Diagnostics;

namespace Truedy.CodeGeneration;

/// <summary>Lets one generator work at a time, whichever build started it.</summary>
internal static class BuildLock
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    public static IDisposable Take(string path)
    {
        var waiting = Stopwatch.StartNew();
        while (true)
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (waiting.Elapsed < Patience)
            {
                Thread.Sleep(50);
            }
            catch (IOException exception)
            {
                var message = $"Another build has been generating for {Patience.TotalMinutes} minutes. {exception.Message}";
                throw new ProblemException(ProblemCode.Files, new Place(path), message);
            }
        }
    }
}
