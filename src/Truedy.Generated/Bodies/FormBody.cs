namespace Truedy.Generated.Internal;

/// <summary>Makes the two kinds of forms out of a body: its members are the fields.</summary>
internal static class FormBody
{
    private const string OctetStream = "application/octet-stream";

    public static RequestBody UrlEncoded(byte[] json, string mediaType, IReadOnlyList<FormEncoding> encodings)
    {
        var fields = FormField.Of(json, encodings, PercentEncoding.Form).Select(static field => $"{field.Name}={field.Value}");
        return new BytesBody(Utf8.Bytes(string.Join("&", fields)), mediaType);
    }

    public static RequestBody Multipart(byte[] json, IEnumerable<FormFiles> files, IReadOnlyList<FormEncoding> encodings)
    {
        var fields = FormField.Of(json, encodings, static text => text);
        var parts = fields.Select(Part).Concat(
            files.SelectMany(each => Parts(each, encodings.FirstOrDefault(encoding => encoding.Name == each.Name))));
        return new MultipartBody([.. parts], $"truedy-{Guid.NewGuid():N}");
    }

    private static BodyPart Part(FormField field) =>
        new(field.Name, null, new BytesBody(Utf8.Bytes(field.Value), field.MediaType ?? ""), field.Encoding?.Headers ?? []);

    private static IEnumerable<BodyPart> Parts(FormFiles files, FormEncoding? encoding) =>
        from file in files.Files ?? []
        where file is not null
        let content = new StreamBody(file.Content, file.MediaType ?? encoding?.MediaType ?? OctetStream)
        select new BodyPart(files.Name, file.FileName ?? files.Name, content, encoding?.Headers ?? []);
}
