namespace Truedy.ContractChange.Reporting;

/// <summary>What a change means to consumers, the mildest first.</summary>
internal enum Impact
{
    /// <summary>The package comes out the same.</summary>
    None,

    /// <summary>Only what the documentation says may differ.</summary>
    Fix,

    /// <summary>There is more than before.</summary>
    Addition,

    /// <summary>Code that worked may not compile, or not work.</summary>
    Breaking,
}
