namespace Truedy.Generated;

/// <summary>Which calls to list, and how to fetch them. Immutable, so that one instance can serve any number of lists.</summary>
public record CallListOptions : ListOptions
{
    private readonly string? _agentId;
    private readonly CallStatus? _status;

    /// <summary>Makes options that list every call.</summary>
    public CallListOptions()
        : base(maxPageSize: 100)
    {
    }

    /// <summary>Only calls of this agent. An older API ignored this filter without saying so.</summary>
    /// <value>The default is null: calls of every agent.</value>
    public string? AgentId { get => _agentId; init => _agentId = Argument.NotBlank(value, value, nameof(AgentId)); }

    /// <summary>Only calls in this status.</summary>
    /// <value>The default is null: calls in every status.</value>
    public CallStatus? Status { get => _status; init => _status = Argument.NotBlank(value, value?.Value, nameof(Status)); }
}
