using System.Text;
using Truedy.CodeGeneration;

Console.OutputEncoding = Encoding.UTF8; // As the build reads it
return CommandLine.Run(args, Console.Out);
