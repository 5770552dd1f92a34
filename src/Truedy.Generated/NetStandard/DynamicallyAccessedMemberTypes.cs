namespace System.Diagnostics.CodeAnalysis;

[Flags]
internal enum DynamicallyAccessedMemberTypes
{
    PublicParameterlessConstructor = 1,
    NonPublicConstructors = 4,
}
