using Newtonsoft.Json.Linq;

namespace Truedy.CodeGeneration;

/// <summary>Leaves out the descriptions that the contract has in other files: they are comments only, and what they describe is there.</summary>
internal static class TextsElsewhere
{
    public static void LeaveOut(Contract contract)
    {
        var texts = Reference.In(contract.Root).Where(IsText).ToList();
        if (texts.Count == 0)
            return;
        var first = Reference.Target(texts[0]);
        var message = $"{texts.Count} descriptions are in other files, the first in '{first}', and are left out. Bundle the document to have them.";
        contract.Messages.Add(BuildMessage.TextElsewhere, texts[0], message);
        foreach (var text in texts)
            text.Parent!.Remove();
    }

    private static bool IsText(JObject reference) =>
        reference.Parent is JProperty { Name: "description" or "summary" or "title", Parent: { } owner } && !Reference.HasNames(owner)
        && Reference.Target(reference) is { } target && !target.StartsWith('#');
}
