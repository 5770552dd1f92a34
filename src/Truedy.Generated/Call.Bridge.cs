using System.Globalization;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Truedy.Generated;

/// <content>One reading of what the contract says in two ways: the example of its list calls <c>from</c>, <c>to</c> what its schema calls
/// <c>from_number</c>, <c>to_number</c>, and statuses are documented that it does not name.</content>
/// <remarks>It asks for members by their JSON names, since the contract may come to drop one. Nothing of it is written to JSON. If the contract
/// comes to name such a member too, the generator leaves it to these.</remarks>
[System.Diagnostics.CodeAnalysis.SuppressMessage("Naming", "CA1716", Justification = "The name of the API for it; Visual Basic writes [Call]")]
public partial class Call
{
    /// <summary>The number that called: the member <c>from_number</c>, or <c>from</c> if the API gave that instead. Null if it gave
    /// neither.</summary>
    [JsonIgnore]
    [System.Text.Json.Serialization.JsonIgnore]
    public string? From => Plain("from_number") as string ?? Plain("from") as string;

    /// <summary>The number that was called: the member <c>to_number</c>, or <c>to</c> if the API gave that instead. Null if it gave
    /// neither.</summary>
    [JsonIgnore]
    [System.Text.Json.Serialization.JsonIgnore]
    public string? To => Plain("to_number") as string ?? Plain("to") as string;

    /// <summary>How long the call lasted: the member <c>duration_seconds</c>. Null if the API did not say, as while the call lasts.</summary>
    [JsonIgnore]
    [System.Text.Json.Serialization.JsonIgnore]
    public TimeSpan? Duration => Plain("duration_seconds") is (int or long or decimal or double) and var seconds
        ? TimeSpan.FromSeconds(Convert.ToDouble(seconds, CultureInfo.InvariantCulture))
        : null;

    /// <summary>Whether the call is over, by its status: completed, failed, ended, cancelled, voicemail, no_answer or busy, with <c>_</c> or
    /// <c>-</c>. A status that nobody knows is none of them.</summary>
    [JsonIgnore]
    [System.Text.Json.Serialization.JsonIgnore]
    public bool IsFinished => Plain("status")?.ToString() is
        "completed" or "failed" or "ended" or "cancelled" or "canceled" or "voicemail" or "no_answer" or "no-answer" or "busy";

    // A member, whether the contract names it or not.
    private object? Plain(string name) => __Member(name) is var member && member is JValue token ? token.Value : member;
}
