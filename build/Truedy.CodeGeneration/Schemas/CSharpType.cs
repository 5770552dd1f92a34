namespace Truedy.CodeGeneration;

/// <summary>A type in C#, and the calls by which generated code reads and writes a value of it.</summary>
/// <param name="Name">The name as it is declared.</param>
/// <param name="IsStruct">Whether null needs a <c>Nullable</c> around it.</param>
internal abstract record CSharpType(string Name, bool IsStruct)
{
    /// <summary>How a variable is declared that a reader fills.</summary>
    public virtual string Out => IsStruct ? Name : Name + "?";

    /// <summary>What reads one: an expression that converts to <c>BodyReader.Read</c>.</summary>
    public virtual string Reader => $"static (ref __BodyReader __reader, out {Out} __item) => {Read("__reader", "out __item")}";

    /// <summary>What writes one: an expression that converts to an <c>Action</c>.</summary>
    public string Writer => $"static (__writer, __item) => {Write("__writer", "__item")}";

    /// <summary>The call that reads one into <paramref name="target"/>, such as <c>out string? __value</c>; it is false if null stands
    /// there.</summary>
    public abstract string Read(string reader, string target);

    /// <summary>The call that writes one.</summary>
    public abstract string Write(string writer, string value);
}

/// <summary>A type that the hand-written readers and writers have an overload for, or methods of its own that end with
/// <paramref name="Suffix"/>.</summary>
internal sealed record PlainType(string Name, bool IsStruct = false, string Suffix = "") : CSharpType(Name, IsStruct)
{
    public override string Read(string reader, string target) => $"{reader}.TryRead{Suffix}({target})";

    public override string Write(string writer, string value) => $"{writer}.Write{Suffix}({value})";
}

/// <summary>Any JSON. It is never null in C#, since a token says by itself that it is.</summary>
internal sealed record UntypedType() : CSharpType("JToken", IsStruct: false)
{
    public override string Read(string reader, string target) => $"{reader}.TryReadToken({target})";

    public override string Write(string writer, string value) => $"{writer}.Write({value})";
}

/// <summary>A type that is generated. In an expression its name is qualified, since a member may have the same.</summary>
internal sealed record GeneratedType(string Name, bool IsStruct) : CSharpType(Name, IsStruct)
{
    public override string Reader => $"global::Truedy.Generated.{Name}.__Read";

    public override string Read(string reader, string target) => $"{Reader}(ref {reader}, {target})";

    public override string Write(string writer, string value) => $"{value}.__Write({writer})";
}

/// <summary>What is null or another type.</summary>
internal sealed record NullableType(CSharpType Value) : CSharpType(Value.Name + "?", Value.IsStruct)
{
    public override string Out => Name;

    public override string Read(string reader, string target) =>
        IsStruct ? $"{reader}.TryReadNullable({target}, {Value.Reader})" : Value.Read(reader, target);

    public override string Write(string writer, string value) =>
        $"{writer}.{(IsStruct ? "WriteNullable" : "WriteOrNull")}({value}, {Value.Writer})";
}

/// <summary>A list or a map. One of nullable items keeps nulls, any other passes them over.</summary>
/// <param name="Item">What its items are.</param>
/// <param name="Kind">List, or Map.</param>
/// <param name="Type">The type as far as that of the items.</param>
internal sealed record ContainerType(CSharpType Item, string Kind, string Type) : CSharpType($"{Type}{Item.Name}>", IsStruct: false)
{
    public static ContainerType List(CSharpType item) => new(item, "List", "IReadOnlyList<");

    public static ContainerType Map(CSharpType item) => new(item, "Map", "IReadOnlyDictionary<string, ");

    public override string Read(string reader, string target) =>
        $"{reader}.TryRead{Kind}<{Item.Name}>({target}, {Item.Reader}{(Item is NullableType ? ", keepsNulls: true" : "")})";

    public override string Write(string writer, string value) => $"{writer}.Write{Kind}({value}, {Item.Writer})";
}
