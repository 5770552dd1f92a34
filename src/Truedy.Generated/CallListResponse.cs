using Newtonsoft.Json;

namespace Truedy.Generated;

/// <content>The calls that could not be read.</content>
public partial class CallListResponse
{
    /// <summary>The calls that are not what the contract promises: <see cref="Data"/> holds all others. Empty where the options ask to be strict.</summary>
    [JsonIgnore]
    public IReadOnlyList<MalformedItem> MalformedItems { get; private set; } = [];

    partial void OnRead(ref BodyReader reader) => MalformedItems = reader.TakeMalformedItems();
}
