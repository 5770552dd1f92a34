using System.ComponentModel;

namespace System.Runtime.CompilerServices;

// The compiler looks this up by name for init accessors, and netstandard2.0 does not have it.
[EditorBrowsable(EditorBrowsableState.Never)]
internal static class IsExternalInit;
