using System.CommandLine;
using Truedy.ContractChange;

return await ChangeCommand.RunAsync(args, Repository.Own, TimeProvider.System, new InvocationConfiguration());
