using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Text;

namespace VanBan.Tests.Support;

/// <summary>All that a value says, member by member: records compare arrays by reference, and a member that a comparison
/// forgets is the one that gets lost.</summary>
internal static class Told
{
    public static string All(object? value)
    {
        var told = new StringBuilder();
        Tell(value, told);
        return told.ToString();
    }

    private static void Tell(object? value, StringBuilder told)
    {
        switch (value)
        {
            case null:
                told.Append('-');
                break;
            case string or Enum:
                told.Append('\'').Append(value).Append('\'');
                break;
            case DateTime time:
                told.Append(time.ToString("O", CultureInfo.InvariantCulture)).Append(time.Kind);
                break;
            case IFormattable plain:
                told.Append(plain.ToString(null, CultureInfo.InvariantCulture));
                break;
            case bool flag:
                told.Append(flag);
                break;
            case IEnumerable items:
                told.Append('[');
                foreach (var item in items)
                    Tell(item, told);
                told.Append(']');
                break;
            default:
                told.Append('(');
                foreach (var member in MembersOf(value.GetType()))
                {
                    told.Append(' ').Append(member.Name).Append('=');
                    Tell(member.GetValue(value), told);
                }
                told.Append(')');
                break;
        }
    }

    private static IEnumerable<PropertyInfo> MembersOf(Type type) =>
        type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(static member => member.GetIndexParameters().Length == 0);
}
