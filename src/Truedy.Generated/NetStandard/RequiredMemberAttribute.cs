namespace System.Runtime.CompilerServices;

// The compiler looks this up by name for required members, and netstandard2.0 does not have it.
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Field | AttributeTargets.Property, Inherited = false)]
internal sealed class RequiredMemberAttribute : Attribute;
