namespace Truedy.Generated.Internal;

/// <summary>How the contract wants one field of a form to be written, if not in the usual way.</summary>
/// <param name="Name">The name of the field.</param>
/// <param name="MediaType">What the value is; null leaves it to the value.</param>
/// <param name="Style">The style of a parameter to write it in; null writes lists as several fields, and objects as JSON.</param>
/// <param name="Explode">Whether the style writes each item, or each member, by itself.</param>
/// <param name="AllowReserved">Whether reserved characters stay as they are in an address.</param>
internal sealed record FormEncoding(
    string Name, string? MediaType = null, ParameterStyle? Style = null, bool Explode = true, bool AllowReserved = false)
{
    /// <summary>The headers of its parts.</summary>
    public IReadOnlyList<(string Name, string Value)> Headers { get; init; } = [];
}
