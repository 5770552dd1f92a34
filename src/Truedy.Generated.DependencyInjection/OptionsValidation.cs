using Microsoft.Extensions.Options;

namespace Truedy.Generated.DependencyInjection;

/// <summary>Refuses what the client would refuse, in its words, which never repeat the key.</summary>
internal sealed class OptionsValidation : IValidateOptions<TruedyClientOptions>
{
    public ValidateOptionsResult Validate(string? name, TruedyClientOptions options)
    {
        try
        {
            using var trial = new CallsClient(options);
            return ValidateOptionsResult.Success;
        }
        catch (ArgumentException refusal)
        {
            return ValidateOptionsResult.Fail(refusal.Message);
        }
    }
}
