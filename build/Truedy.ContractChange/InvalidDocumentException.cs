namespace Truedy.ContractChange;

/// <summary>The generator does not take the document; the message holds its errors, one a line.</summary>
internal sealed class InvalidDocumentException(string message) : Exception(message);
