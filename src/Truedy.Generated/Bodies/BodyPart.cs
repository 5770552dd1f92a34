namespace Truedy.Generated.Internal;

/// <summary>One part of a multipart body. A part without a media type is text.</summary>
internal sealed record BodyPart(string Name, string? FileName, RequestBody Content, IReadOnlyList<(string Name, string Value)> MoreHeaders)
{
    /// <summary>The header lines, each with its end.</summary>
    public string Headers =>
        $"Content-Disposition: form-data; name=\"{Quoted(Name)}\"{(FileName is null ? "" : $"; filename=\"{Quoted(FileName)}\"")}\r\n"
        + (Content.MediaType.Length == 0 ? "" : $"Content-Type: {Content.MediaType}\r\n")
        + string.Concat(MoreHeaders.Select(static header => $"{header.Name}: {header.Value}\r\n"));

    // As browsers write them, so that no name can end the header.
    private static string Quoted(string text) => text.Replace("\r", "%0D").Replace("\n", "%0A").Replace("\"", "%22");
}
