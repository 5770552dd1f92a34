using Microsoft.Extensions.Options;

namespace Truedy.Generated.DependencyInjection;

/// <summary>Refuses what the client would refuse, in its words, which never repeat the key.</summary>
internal sealed class OptionsValidation(string name) : IValidateOptions<TruedyClientOptions>
{
    public ValidateOptionsResult Validate(string? optionsName, TruedyClientOptions options)
    {
        if (optionsName != name)
            return ValidateOptionsResult.Skip;
        try
        {
            using var trial = new CallsClient(options);
            return ValidateOptionsResult.Success;
        }
        catch (ArgumentException invalid)
        {
            return ValidateOptionsResult.Fail(invalid.Message);
        }
    }
}
