namespace Truedy.CodeGeneration;

/// <summary>What the preparation writes into the document for the templates; some may come from the overlay too.</summary>
internal static class Extensions
{
    /// <summary>The C# name of an operation, a parameter or a member.</summary>
    public const string Name = "x-csharp-name";

    /// <summary>The C# name of the type that a schema becomes.</summary>
    public const string Type = "x-csharp-type";

    /// <summary>The type name that an inline schema of a shared part takes, where nothing says better.</summary>
    public const string SuggestedType = "x-csharp-suggested-type";

    /// <summary>What to say about the clients, by their names.</summary>
    public const string Clients = "x-csharp-clients";

    /// <summary>What a member is to a reader, written by <see cref="MemberTypes" />; what an answer is wrapped in, by <see cref="Envelopes" />;
    /// which header names the operation.</summary>
    public const string Kind = "x-csharp-kind";

    /// <summary>What the templates print of a member: its type, what it starts with, how it is read and written. By
    /// <see cref="MemberTypes" />.</summary>
    public const string Member = "x-csharp-member";

    /// <summary>Whether whoever makes the object has to set the member. On a schema, whether it has such members itself, or its base has. By
    /// <see cref="SentTypes" />.</summary>
    public const string Required = "x-csharp-required";

    /// <summary>Whether a null that is set is sent, on a member and on the schema that has such members. By <see cref="SentTypes" />.</summary>
    public const string Clearable = "x-csharp-clearable";

    /// <summary>The one value of a schema, by <see cref="Constants" />.</summary>
    public const string Constant = "x-csharp-constant";

    /// <summary>The members that the constructor of a class sets, and to what, by <see cref="Constants" />.</summary>
    public const string Constants = "x-csharp-constants";

    /// <summary>Whether a constructor sets the member.</summary>
    public const string IsConstant = "x-csharp-is-constant";

    /// <summary>By which values of which members JSON is a branch of a union, by <see cref="BranchMarks" />.</summary>
    public const string Marks = "x-csharp-marks";

    /// <summary>What the templates print of the branches of a union, or of the classes that a class is told to be, by
    /// <see cref="UnionTypes" />.</summary>
    public const string Union = "x-csharp-union";

    /// <summary>Whether the class has a base that is read as the class that its discriminator names, by <see cref="UnionTypes" />.</summary>
    public const string Derived = "x-csharp-derived";

    /// <summary>The type of an operation's answer and what reads it.</summary>
    public const string Answer = "x-csharp-answer";

    /// <summary>What follows the name of an operation that is made of another, by <see cref="Answers" />.</summary>
    public const string Suffix = "x-csharp-suffix";

    /// <summary>By which call a parameter is sent, written by <see cref="ParameterWriting" />.</summary>
    public const string Send = "x-csharp-send";

    /// <summary>That a parameter is written as JSON, or has a structure of its own.</summary>
    public const string Written = "x-csharp-written";

    /// <summary>How the answer of an operation is read, written by <see cref="Answers" />.</summary>
    public const string AnswerKind = "x-csharp-answer-kind";

    /// <summary>What writes an operation's body.</summary>
    public const string BodyWriter = "x-csharp-body-writer";

    /// <summary>
    /// What an operation that lists by offset gets beside its one request, written by <see cref="Listings" />. In the overlay, false leaves it out,
    /// and
    /// <c>{"limit": "count", "offset": "start", "data": "voices"}</c> says what the contract calls the parts of such a list.
    /// </summary>
    public const string Listing = "x-csharp-listing";

    /// <summary>The members of a class that its partial class writes by hand, by their C# names; from the overlay.</summary>
    public const string ByHand = "x-csharp-by-hand";

    /// <summary>The record that an operation takes its optional parameters by, written by <see cref="QueryRecords" />: its type, and the
    /// argument.</summary>
    public const string Query = "x-csharp-query";

    /// <summary>Which values an optional parameter takes, written by <see cref="QueryRecords" />: <c>least</c> to <c>most</c>, or a <c>text</c>
    /// that is not blank.</summary>
    public const string Bounds = "x-csharp-bounds";

    /// <summary>What the API takes if a parameter is left out, in words, written by <see cref="ParameterBounds" />.</summary>
    public const string Default = "x-csharp-default";

    /// <summary>The C# name of the property of the options that a parameter of a list becomes.</summary>
    public const string Filter = "x-csharp-filter";

    /// <summary>What the methods of a list pass for a parameter of the operation.</summary>
    public const string Argument = "x-csharp-argument";

    /// <summary>How the body of an operation is sent, written by <see cref="RequestBodies" />.</summary>
    public const string Body = "x-csharp-body";

    /// <summary>The C# names of the values, in the order of <c>enum</c>; NSwag knows this one.</summary>
    public const string EnumNames = "x-enumNames";

    /// <summary>How the values of an enum are written in comments, in the order of <c>enum</c>.</summary>
    public const string ValueDocs = "x-csharp-value-docs";

    /// <summary>What <c>Obsolete</c> says of what is deprecated.</summary>
    public const string Obsolete = "x-csharp-obsolete";

    /// <summary>Bounds, default and example in words, written by <see cref="SchemaFacts" />.</summary>
    public const string Facts = "x-csharp-facts";

    /// <summary>The order of the parameters; NSwag knows this one.</summary>
    public const string Position = "x-position";
}
