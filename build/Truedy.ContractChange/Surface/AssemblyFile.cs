using System.Reflection;

namespace Truedy.ContractChange.Surface;

/// <summary>An assembly that is looked at and never loaded: a loaded one could not be replaced by the next build.</summary>
internal sealed class AssemblyFile(string path) : Assembly
{
    public override string Location => path;
}
