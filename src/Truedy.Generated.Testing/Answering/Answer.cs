namespace Truedy.Generated.Testing.Answering;

/// <summary>A response that is decided but not sent.</summary>
internal sealed record Answer(int Status, ReadOnlyMemory<byte> Body, string? ContentType = "application/json")
{
    public (string Name, string Value)? Header { get; init; }

    public static Answer Redirect(Uri location) => new(307, default, null) { Header = ("Location", location.AbsoluteUri) };
}
