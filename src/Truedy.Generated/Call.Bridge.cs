using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Truedy.Generated;

/// <content>One reading of what the contract says in two ways: the example of its list calls <c>from</c>, <c>to</c> what its schema calls <c>from_number</c>,
/// <c>to_number</c>, and statuses are documented that it does not name.</content>
/// <remarks>Nothing of it is written to JSON. If the contract comes to name such a member too, the generator leaves it to these.</remarks>
[System.Diagnostics.CodeAnalysis.SuppressMessage("Naming", "CA1716", Justification = "The name of the API for it; Visual Basic writes [Call]")]
public partial class Call
{
    /// <summary>The number that called: <see cref="FromNumber"/>, or the member <c>from</c> if the API gave that instead. Null if it gave neither.</summary>
    [JsonIgnore]
    [System.Text.Json.Serialization.JsonIgnore]
    public string? From => FromNumber ?? TextOf("from");

    /// <summary>The number that was called: <see cref="ToNumber"/>, or the member <c>to</c> if the API gave that instead. Null if it gave neither.</summary>
    [JsonIgnore]
    [System.Text.Json.Serialization.JsonIgnore]
    public string? To => ToNumber ?? TextOf("to");

    /// <summary>How long the call lasted: <see cref="DurationSeconds"/>. Null if the API did not say, as while the call lasts.</summary>
    [JsonIgnore]
    [System.Text.Json.Serialization.JsonIgnore]
    public TimeSpan? Duration => DurationSeconds is { } seconds ? TimeSpan.FromSeconds(seconds) : null;

    /// <summary>Whether the call is over, by its <see cref="Status"/>: completed, failed, ended, cancelled, voicemail, no_answer or busy, with <c>_</c> or <c>-</c>.
    /// A status that nobody knows is none of them.</summary>
    [JsonIgnore]
    [System.Text.Json.Serialization.JsonIgnore]
    public bool IsFinished => Status.Value is "completed" or "failed" or "ended" or "cancelled" or "canceled" or "voicemail" or "no_answer" or "no-answer" or "busy";

    private string? TextOf(string name) => AdditionalProperties.TryGetValue(name, out var token) && token is JValue { Value: string text } ? text : null;
}
