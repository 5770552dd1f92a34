using System.Text;

namespace Truedy.Generated.Tests;

/// <summary>The files below Fixtures, by name.</summary>
internal static class Fixture
{
    public static string Text(string name)
    {
        using var stream = typeof(Fixture).Assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"There is no fixture '{name}'.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
