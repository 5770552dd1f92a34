return Truedy.CodeGeneration.CommandLine.Run(args, Console.Out);
