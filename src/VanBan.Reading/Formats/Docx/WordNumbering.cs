using System.Text;
using System.Xml;

namespace VanBan.Reading.Formats.Docx;

/// <summary>
/// The lists of a document (<c>numbering.xml</c>; ISO/IEC 29500-1, 17.9): a paragraph names an instance (<c>w:num</c>)
/// and a level; the instance names a definition (<c>w:abstractNum</c>) and may override it. Instances of one definition
/// count on together.
/// </summary>
internal sealed class WordNumbering
{
    private const int Levels = 9;

    // 'Chương %1 Mục %2 Điều %3.' is long for a label; what is longer comes from no office, and would multiply with
    // every paragraph.
    private const int MaxLabel = 100;

    private readonly Dictionary<string, ListDefinition> definitions = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ListInstance> instances = new(StringComparer.Ordinal);

    /// <summary>Reads <c>numbering.xml</c>.</summary>
    public void Read(XmlReader reader)
    {
        reader.MoveToContent();
        var inside = reader.Inside();
        while (inside.Next())
        {
            if (reader.LocalName == "abstractNum"
                && reader.Attribute("abstractNumId") is { } id)
                definitions.TryAdd(id, ReadDefinition(reader));
            else if (reader.LocalName == "num"
                && reader.Attribute("numId") is { } number)
                instances.TryAdd(number, ReadInstance(reader));
        }
    }

    /// <summary>Counts through one story: the body, or a footnote.</summary>
    public Counter Count(WordStyles styles) => new(this, styles);

    private static ListDefinition ReadDefinition(XmlReader reader)
    {
        var definition = new ListDefinition();
        var inside = reader.Inside();
        while (inside.Next())
        {
            if (reader.LocalName == "numStyleLink")
                definition.StyleLink = reader.Value();
            else if (reader.LocalName == "lvl"
                && reader.Number("ilvl") is >= 0 and < Levels and var level)
                definition.Levels[level] = ReadLevel(reader);
        }
        return definition;
    }

    private static ListInstance ReadInstance(XmlReader reader)
    {
        var instance = new ListInstance();
        var level = -1;
        var inside = reader.Inside();
        while (inside.Next())
        {
            switch (reader.LocalName)
            {
                case "abstractNumId":
                    instance.DefinitionId = reader.Value() ?? "";
                    break;
                case "lvlOverride":
                    level = reader.Number("ilvl") is >= 0 and < Levels and var number ? number : -1;
                    break;
                case "startOverride" when level >= 0:
                    instance.Starts[level] = reader.Number();
                    break;
                case "lvl" when level >= 0:
                    instance.Levels[level] = ReadLevel(reader);
                    break;
            }
        }
        return instance;
    }

    private static ListLevel ReadLevel(XmlReader reader)
    {
        var level = new ListLevel();
        var inside = reader.Inside();
        while (inside.Next())
        {
            switch (reader.LocalName)
            {
                case "start":
                    level.Start = reader.Number() ?? 1;
                    break;
                case "numFmt":
                    level.Format = reader.Value() ?? "decimal";
                    break;
                case "lvlText":
                    level.Text = reader.Value() is { Length: <= MaxLabel } text ? text : "";
                    break;
                case "lvlRestart":
                    level.Restart = reader.Number();
                    break;
                case "isLgl":
                    level.IsLegal = reader.IsOn();
                    break;
                case "suff":
                    level.Joint = reader.Value() is "nothing" ? "" : " ";
                    break;
                case "pStyle":
                    level.ParagraphStyle = reader.Value();
                    break;
            }
        }
        return level;
    }

    /// <summary>A label as printed before its paragraph, with the blank that parts them.</summary>
    /// <param name="Text">Such as <c>Điều 5. </c>, <c>a) </c> or <c>- </c>.</param>
    /// <param name="IsBullet">Whether it only marks an item and says nothing by itself.</param>
    internal readonly record struct Label(string Text, bool IsBullet);

    /// <summary>Counts the numbered paragraphs of one story in their order.</summary>
    internal sealed class Counter(WordNumbering numbering, WordStyles styles)
    {
        private readonly Dictionary<ListDefinition, int?[]> counts = [];
        private readonly HashSet<(string, int)> started = [];

        /// <summary>Counts a paragraph, and gives its label; <see langword="null"/> for a paragraph without
        /// one.</summary>
        /// <param name="paragraphStyle">The style that the paragraph names.</param>
        /// <param name="id">The instance that the paragraph names itself; <c>0</c> takes the numbering of its style
        /// away.</param>
        /// <param name="level">The level that the paragraph names itself.</param>
        public Label? Next(string? paragraphStyle, string? id, int? level)
        {
            var style = id is null
                || level is null
                ? styles.NumberingOf(paragraphStyle) : default;
            if ((id ?? style.Id) is not { } list
                || list == "0"
                || Find(list) is not var (instance, definition))
                return null;
            var at = level ?? (id is null ? LevelOf(paragraphStyle, instance, definition) : null) ?? style.Level ?? 0;
            if (at is < 0 or >= Levels
                || instance.LevelAt(at, definition) is not { } format)
                return null;
            var values = Count(list, at, format, instance, definition);
            return format.Format == "bullet"
                ? new Label(Bullet(format), true)
                : new Label(Print(format, at, values, instance, definition), false);
        }

        private (ListInstance Instance, ListDefinition Definition)? Find(string id) =>
            numbering.instances.TryGetValue(id, out var instance)
                && numbering.Resolve(instance, styles) is { } definition
                ? (instance, definition) : null;

        // The levels below begin anew, but for those that say otherwise.
        private int?[] Count(string id, int at, ListLevel format, ListInstance instance, ListDefinition definition)
        {
            if (!counts.TryGetValue(definition, out var values))
                counts[definition] = values = new int?[Levels];
            values[at] = instance.Starts[at] is { } start
                && started.Add((id, at))
                ? start
                : values[at] is { } value ? value + 1 : format.Start;
            for (var below = at + 1; below < Levels; below++)
            {
                if (instance.LevelAt(below, definition)?.Restart is not { } restart
                    || at + 1 <= restart)
                    values[below] = null;
            }
            return values;
        }

        // A style that is numbered stands at the level that names it.
        private int? LevelOf(string? paragraphStyle, ListInstance instance, ListDefinition definition)
        {
            if (styles.NumberedStyle(paragraphStyle) is not { } numbered)
                return null;
            for (var level = 0; level < Levels; level++)
            {
                if (instance.LevelAt(level, definition)?.ParagraphStyle == numbered)
                    return level;
            }
            return null;
        }

        private static string Print(
            ListLevel format, int at, int?[] values, ListInstance instance, ListDefinition definition)
        {
            var label = new StringBuilder();
            for (var i = 0; i < format.Text.Length; i++)
            {
                if (!IsPlace(format.Text, i))
                {
                    label.Append(format.Text[i]);
                    continue;
                }
                var level = format.Text[++i] - '1';
                if (level <= at)
                    label.Append(PrintNumber(level, values[level], format.IsLegal, instance, definition));
            }
            var text = label.ToString().Trim();
            return text.Length == 0 ? "" : text + format.Joint;
        }

        // '%1' to '%9' stand for the number of a level.
        private static bool IsPlace(string text, int at) =>
            text[at] == '%'
                && at + 1 < text.Length
                && text[at + 1] is >= '1' and <= '9';

        // A level above that has not come up yet shows where it would begin; one below shows nothing.
        private static string PrintNumber(
            int level, int? value, bool isLegal, ListInstance instance, ListDefinition definition)
        {
            var format = instance.LevelAt(level, definition);
            var form = format?.Format ?? "decimal";
            var number = value ?? instance.Starts[level] ?? format?.Start ?? 1;
            return NumberFormat.Print(number, isLegal
                && form != "decimalZero"
                ? "decimal" : form);
        }

        // The bullets of symbol fonts are pictures; an item is marked in these documents by '-', and one below it by
        // '+'.
        private static string Bullet(ListLevel format) =>
            format.Text.Trim() switch { "+" => "+ ", "*" => "* ", "" => "", _ => "- " };
    }

    // A definition may be only a link to the numbering style that holds the real one.
    private ListDefinition? Resolve(ListInstance instance, WordStyles styles)
    {
        if (!definitions.TryGetValue(instance.DefinitionId, out var definition)
            || definition.StyleLink is null)
            return definition;
        return styles.NumberingOf(definition.StyleLink).Id is { } id
            && instances.TryGetValue(id, out var linked)
            && definitions.TryGetValue(linked.DefinitionId, out var real)
            ? real : definition;
    }

    private sealed class ListDefinition
    {
        public ListLevel?[] Levels { get; } = new ListLevel?[WordNumbering.Levels];
        public string? StyleLink { get; set; }
    }

    private sealed class ListInstance
    {
        public string DefinitionId { get; set; } = "";
        public ListLevel?[] Levels { get; } = new ListLevel?[WordNumbering.Levels];
        public int?[] Starts { get; } = new int?[WordNumbering.Levels];

        public ListLevel? LevelAt(int level, ListDefinition definition) => Levels[level] ?? definition.Levels[level];
    }

    private sealed class ListLevel
    {
        public int Start { get; set; } = 1;
        public string Format { get; set; } = "decimal";
        public string Text { get; set; } = "";
        public string Joint { get; set; } = " ";
        public int? Restart { get; set; }
        public bool IsLegal { get; set; }
        public string? ParagraphStyle { get; set; }
    }
}
