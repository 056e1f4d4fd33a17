using System.Diagnostics;
using System.Reflection;
using Mono.Cecil;
using PremisesWatch.Platform.Security;

namespace PremisesWatch.Tests.Platform.Security.Checks;

/// <summary>Every site, read from the program as it was built, its pages too.</summary>
internal static class Sites
{
    private static readonly Assembly Program = typeof(ICurrentPerson).Assembly;

    /// <summary>Methods that were inlined would not stand in the stack.</summary>
    public static bool AreToldApart => Program.GetCustomAttribute<DebuggableAttribute>() is { IsJITOptimizerDisabled: true };

    public static HashSet<Site> OfTheProgram()
    {
        using var program = ModuleDefinition.ReadModule(Program.Location);
        return
        [
            .. from type in program.GetTypes()
               where type.FullName != typeof(ICurrentPerson).FullName
               from method in type.Methods
               where method.HasBody
               from instruction in method.Body.Instructions
               let asked = instruction.Operand as MethodReference
               where asked?.DeclaringType.FullName == typeof(ICurrentPerson).FullName && Site.Asked(asked.Name) is not null
               select Site.Of(Outermost(type).Namespace, [.. Path(type)], method.Name, Site.Asked(asked.Name)!.Value),
        ];
    }

    /// <summary>The site that asks right now.</summary>
    public static Site? ThatAsks(Question question)
    {
        var stack = new StackTrace(skipFrames: 1, fNeedFileInfo: false);
        for (var at = 0; at < stack.FrameCount; at++)
        {
            if (stack.GetFrame(at)!.GetMethod() is { DeclaringType: { } type } method && type.Assembly == Program && type != typeof(ICurrentPerson))
            {
                return Site.Of(type.Namespace, [.. Path(type)], method.Name, question);
            }
        }

        return null;
    }

    private static TypeDefinition Outermost(TypeDefinition type) => type.DeclaringType is { } outer ? Outermost(outer) : type;

    private static IEnumerable<string> Path(TypeDefinition type) => type.DeclaringType is { } outer ? Path(outer).Append(type.Name) : [type.Name];

    private static IEnumerable<string> Path(Type type) => type.DeclaringType is { } outer ? Path(outer).Append(type.Name) : [type.Name];
}
