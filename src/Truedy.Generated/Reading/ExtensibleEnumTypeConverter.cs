using System.ComponentModel;
using System.Globalization;

namespace Truedy.Generated.Internal;

/// <summary>Binds text to an extensible enum: in configuration, in MVC, in designers.</summary>
/// <typeparam name="T">The extensible enum.</typeparam>
internal sealed class ExtensibleEnumTypeConverter<T> : TypeConverter
    where T : struct
{
    private static readonly IExtensibleEnum<T> Maker = (IExtensibleEnum<T>)(object)default(T);

    public override bool CanConvertFrom(ITypeDescriptorContext? context, Type sourceType) =>
        sourceType == typeof(string) || base.CanConvertFrom(context, sourceType);

    public override object? ConvertFrom(ITypeDescriptorContext? context, CultureInfo? culture, object value) =>
        value is string text ? Maker.Of(text) : base.ConvertFrom(context, culture, value);
}
