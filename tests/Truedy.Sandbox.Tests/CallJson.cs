using System.Text.Json.Serialization;
using Truedy.Generated;

namespace Truedy.Sandbox.Tests;

/// <summary>What a program has that publishes calls of its own accord, by source generation, and with names that are not the API's.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(Call))]
[JsonSerializable(typeof(CallListResponse))]
[JsonSerializable(typeof(Page<Call>))]
[JsonSerializable(typeof(Response<Call>))]
[JsonSerializable(typeof(CallReport))]
internal sealed partial class CallJson : JsonSerializerContext;
