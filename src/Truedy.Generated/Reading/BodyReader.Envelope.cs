using System.Diagnostics.CodeAnalysis;

namespace Truedy.Generated.Internal;

/// <content>The envelope around one value.</content>
internal ref partial struct BodyReader
{
    private const int Data = 0;
    private const int Meta = 1;
    private static readonly JsonNames Envelope = new("Response", "data", "meta");

    /// <summary>Reads <c>{data, meta}</c>, of which data has to be there.</summary>
    public bool TryReadEnvelope<T>([NotNullWhen(true)] out Response<T>? value, Read<T> read)
        where T : class
    {
        value = null;
        if (!TryStartObject())
            return false;
        T? data = null;
        ResponseMeta? meta = null;
        var unknown = default(UnknownMembers);
        for (var cursor = default(MemberCursor); TryNextMember(Envelope, ref cursor, out var member);)
        {
            if (member == Data)
                read(ref this, out data);
            else if (member == Meta)
                ResponseMeta.__Read(ref this, out meta);
            else
                Keep(ref unknown);
        }
        value = new Response<T>(data ?? throw BodyException.Missing("data"), meta, unknown);
        return true;
    }
}
