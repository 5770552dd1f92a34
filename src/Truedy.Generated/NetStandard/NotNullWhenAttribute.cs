namespace System.Diagnostics.CodeAnalysis;

// The compiler looks this up by name for nullable analysis, and netstandard2.0 does not have it.
[AttributeUsage(AttributeTargets.Parameter)]
internal sealed class NotNullWhenAttribute(bool returnValue) : Attribute
{
    public bool ReturnValue { get; } = returnValue;
}
