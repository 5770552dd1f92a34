namespace Truedy.Generated.Internal;

/// <summary>Makes something of an answer that says success. What it throws fails the attempt.</summary>
internal delegate Task<T> Receive<T>(ApiRequest request, HttpResponseMessage response, CancellationToken cancellationToken);
