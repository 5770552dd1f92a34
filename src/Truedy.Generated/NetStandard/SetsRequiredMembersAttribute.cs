namespace System.Diagnostics.CodeAnalysis;

// The compiler looks this up by name for constructors that need no required members, and netstandard2.0 does not have it.
[AttributeUsage(AttributeTargets.Constructor)]
internal sealed class SetsRequiredMembersAttribute : Attribute;
