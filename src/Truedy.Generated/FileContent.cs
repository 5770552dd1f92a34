using System.Net.Http.Headers;

namespace Truedy.Generated;

/// <summary>A file to send: its bytes, its name and its media type.</summary>
/// <remarks>
/// The stream is read when the request is made, from where it stands, and stays open. If it can seek, every attempt sends the same bytes; if it
/// cannot, it is sent once, and the request is never retried.
/// </remarks>
public sealed class FileContent
{
    /// <summary>Makes a file of a stream.</summary>
    /// <param name="content">The bytes, up to the end of the stream. It is not disposed of.</param>
    /// <param name="fileName">Null takes the name of a <see cref="FileStream" />, without its folder, or else that of the field.</param>
    /// <param name="mediaType">Such as <c>audio/wav</c>. Null takes what the contract says, or else <c>application/octet-stream</c>.</param>
    /// <exception cref="ArgumentException">The stream cannot be read, or <paramref name="mediaType" /> is not a media type.</exception>
    public FileContent(Stream content, string? fileName = null, string? mediaType = null)
    {
        Content = content ?? throw new ArgumentNullException(nameof(content));
        if (!content.CanRead)
            throw new ArgumentException("The stream cannot be read.", nameof(content));
        if (mediaType is not null && !MediaTypeHeaderValue.TryParse(mediaType, out _))
            throw new ArgumentException("The media type must be of the form audio/wav.", nameof(mediaType));
        FileName = fileName ?? (content is FileStream file ? Path.GetFileName(file.Name) : null);
        MediaType = mediaType;
    }

    /// <summary>The bytes.</summary>
    public Stream Content { get; }

    /// <summary>What the API is told that the file is called; null if nothing says it.</summary>
    public string? FileName { get; }

    /// <summary>What the bytes are; null leaves it to the contract.</summary>
    public string? MediaType { get; }

    /// <summary>The file's name and media type.</summary>
    public override string ToString() => $"{FileName ?? "file"} ({MediaType ?? "application/octet-stream"})";
}
