namespace Truedy.Generated.Internal;

/// <content>What is sent in the path, the query, cookies and headers.</content>
internal sealed partial class ApiRequest
{
    /// <summary>Fills in a part of the path.</summary>
    /// <exception cref="ArgumentException">The value is null or empty, or would lead to another path.</exception>
    public ApiRequest Path(string name, object value) => Path(name, ParameterValue.Text(value), PathStyle.Simple, explode: false);

    /// <summary>Fills in a part of the path, in a style.</summary>
    /// <exception cref="ArgumentException">The value is null or empty, or would lead to another path.</exception>
    public ApiRequest Path(string name, ParameterValue? value, PathStyle style, bool explode)
    {
        var text = style.Expand(name, value ?? throw new ArgumentNullException(name), explode, PercentEncoding.Strict);
        if (text is "" or "." or ".." || (value.IsText && value.AsText.Length == 0))
            throw new ArgumentException($"'{name}' is part of the address of {this}: it must not be empty, nor dots only.", name);
        _path.Replace($"{{{name}}}", text);
        return Note(name, value);
    }

    /// <summary>Adds a query parameter; null leaves it out.</summary>
    /// <exception cref="ArgumentException">The value is an empty extensible enum, and the contract does not allow that it is empty.</exception>
    public ApiRequest Query(string name, object? value, bool allowEmpty = false)
    {
        if (value is not null and not string && !allowEmpty && ValueText.Of(value).Length == 0)
            throw new ArgumentException($"'{name}' of {this} is empty, which would not filter; pass null to leave it out.", name);
        return Query(name, ParameterValue.Text(value), ParameterStyle.Form, explode: true);
    }

    /// <summary>Adds a query parameter in a style; null, an empty list and an empty object leave it out.</summary>
    public ApiRequest Query(string name, ParameterValue? value, ParameterStyle style, bool explode, bool allowReserved = false)
    {
        foreach (var (key, text) in Pairs(name, value, style, explode, allowReserved))
            _query.Append(_query.Length == 0 && path.IndexOf('?') < 0 ? '?' : '&').Append(key).Append('=').Append(text);
        return Note(name, value);
    }

    /// <summary>Adds a query parameter once for each value; null leaves it out.</summary>
    public ApiRequest QueryEach<T>(string name, IEnumerable<T>? values)
    {
        foreach (var value in values ?? [])
            Query(name, value);
        return this;
    }

    /// <summary>Adds a cookie; null leaves it out.</summary>
    public ApiRequest Cookie(string name, object? value) => Cookie(name, ParameterValue.Text(value), explode: true);

    /// <summary>Adds a cookie of a list or an object; null leaves it out.</summary>
    public ApiRequest Cookie(string name, ParameterValue? value, bool explode)
    {
        _cookies.AddRange(Pairs(name, value, ParameterStyle.Form, explode).Select(static pair => $"{pair.Name}={pair.Value}"));
        return Note(name, value);
    }

    /// <summary>Adds a header; null leaves it out.</summary>
    /// <exception cref="ArgumentException">The value cannot stand in a header. The message does not repeat it.</exception>
    public ApiRequest Header(string name, object? value) => Header(name, ParameterValue.Text(value), explode: false);

    /// <summary>Adds a header of a list or an object; null leaves it out.</summary>
    /// <inheritdoc cref="Header(string, object)" path="/exception" />
    public ApiRequest Header(string name, ParameterValue? value, bool explode)
    {
        var text = value is null ? "" : PathStyle.Simple.Expand(name, value, explode, static text => text);
        if (text.Any(static character => character is < ' ' or > '~'))
            throw new ArgumentException($"The header '{name}' of {this} has to be printable ASCII.", name);
        if (text.Length > 0)
            _headers.Add((name, text));
        return Note(name, value);
    }

    /// <summary>Asks for an answer of these media types, if it is not to be plain JSON.</summary>
    public ApiRequest Accept(string mediaTypes) => Header("Accept", mediaTypes);

    /// <summary>Names the operation, so that the API performs it once however often it is sent: with the caller's key, or
    /// with one that is made up here.</summary>
    /// <inheritdoc cref="Header(string, object)" path="/exception" />
    public ApiRequest IdempotencyKey(string name, string? key)
    {
        _hasIdempotencyKey = true;
        return Header(name, string.IsNullOrEmpty(key) ? Guid.NewGuid().ToString() : key);
    }

    private static IEnumerable<(string Name, string Value)> Pairs(
        string name, ParameterValue? value, ParameterStyle style, bool explode, bool allowReserved = false) =>
        value is null
            ? []
            : style.Pairs(name, value, explode, PercentEncoding.Strict, allowReserved ? PercentEncoding.KeepReserved : PercentEncoding.Strict);

    private ApiRequest Note(string name, ParameterValue? value)
    {
        if (value?.Named is { } named)
            _unnamed.Add((name, named));
        return this;
    }
}
