namespace System.Runtime.CompilerServices;

// The compiler looks this up by name for required members, and netstandard2.0 does not have it.
[AttributeUsage(AttributeTargets.All, AllowMultiple = true, Inherited = false)]
internal sealed class CompilerFeatureRequiredAttribute(string featureName) : Attribute
{
    public string FeatureName { get; } = featureName;
}
