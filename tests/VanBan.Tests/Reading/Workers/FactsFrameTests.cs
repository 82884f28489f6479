using System.Collections.Immutable;
using System.Reflection;
using VanBan.Documents;
using VanBan.Facts;
using VanBan.Knowledge;
using VanBan.Notation;
using VanBan.Reading.Workers;
using VanBan.Tests.Support;
using Xunit;

namespace VanBan.Tests.Reading.Workers;

/// <summary>What a worker sends is what the program gets.</summary>
public class FactsFrameTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void No_member_of_any_fact_is_lost_on_the_way(int seed)
    {
        var facts = (DocumentFacts)new Filler(seed).Value(typeof(DocumentFacts))!;
        Assert.Equal(Told.All(facts), Told.All(Sent(facts)));
    }

    [Fact]
    public void What_is_missing_stays_missing()
    {
        var facts = new DocumentFacts(new Document("a.txt", ""), Header.Empty, [], [], [], []);
        Assert.Equal(Told.All(facts), Told.All(Sent(facts)));
    }

    [Fact]
    public void Halves_of_pairs_and_long_texts_come_through()
    {
        var remarks = Enumerable.Repeat(new Diagnostic("mã", "\ud800 " + new string('x', 5000), 7), 3);
        var facts = new DocumentFacts(new Document("a\udc00.txt", "b\ud800"), Header.Empty, [], [], [], [.. remarks]);
        Assert.Equal(Told.All(facts), Told.All(Sent(facts)));
    }

    [Fact]
    public void The_facts_of_every_document_of_the_corpus_come_through()
    {
        foreach (var path in Directory.GetFiles(Shared.InRepo("corpus/documents"), "*.txt"))
        {
            var facts = FactExtractor.Extract(new Document("a.txt", File.ReadAllText(path)));
            Assert.Equal(Told.All(facts), Told.All(Sent(facts)));
        }
    }

    private static DocumentFacts Sent(DocumentFacts facts)
    {
        using var pipe = new MemoryStream();
        WorkerFrames.Write(pipe, new VanBan.Reading.Outcome<DocumentFacts>.Done(facts));
        pipe.Position = 0;
        var outcome = WorkerFrames.ReadMessage(pipe)!.Outcome;
        return Assert.IsType<VanBan.Reading.Outcome<DocumentFacts>.Done>(outcome).Value;
    }

    // A value of any type that facts are made of, with another value in every member.
    private sealed class Filler(int seed)
    {
        private int count = seed;

        public object? Value(Type type)
        {
            count++;
            if (Nullable.GetUnderlyingType(type) is { } inner)
                return Value(inner);
            if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ImmutableArray<>))
                return Many(type.GetGenericArguments()[0]);
            if (type.IsEnum)
                return Enum.GetValues(type).GetValue(1 + (count % (Enum.GetValues(type).Length - 1)));
            return Plain(type) ?? Made(type);
        }

        private object? Plain(Type type)
        {
            if (type == typeof(DocumentType))
                return DocumentType.All[count % DocumentType.All.Length];
            if (type == typeof(DocumentNumber))
                return DocumentNumber.Parse($"{count}/2020/NĐ-CP");
            return Type.GetTypeCode(type) switch
            {
                TypeCode.String => $"chữ {count}",
                TypeCode.Int32 => count,
                TypeCode.Int64 => (long)count << 32,
                TypeCode.Boolean => true,
                TypeCode.Decimal => count + 0.5m,
                TypeCode.Single => count + 0.5f,
                TypeCode.DateTime => new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc).AddMinutes(count),
                _ => type == typeof(DateOnly) ? new DateOnly(2026, 1, 1).AddDays(count) : null,
            };
        }

        private object Made(Type type)
        {
            var maker = type.GetConstructors().OrderByDescending(static one => one.GetParameters().Length).First();
            var made = maker.Invoke([.. maker.GetParameters().Select(parameter => Value(parameter.ParameterType))]);
            var named = maker.GetParameters().Select(static parameter => parameter.Name).ToHashSet();
            foreach (var member in type.GetProperties(BindingFlags.Public | BindingFlags.Instance))
            {
                if (member.SetMethod is { IsPublic: true } && !named.Contains(member.Name))
                    member.SetValue(made, Value(member.PropertyType));
            }
            return made;
        }

        private object Many(Type type)
        {
            var items = Array.CreateInstance(type, 2);
            for (var i = 0; i < items.Length; i++)
                items.SetValue(Value(type), i);
            return typeof(ArrayOf<>).MakeGenericType(type)
                .GetMethod(nameof(ArrayOf<int>.Of))!.Invoke(null, [items])!;
        }
    }

    private static class ArrayOf<T>
    {
        public static ImmutableArray<T> Of(T[] items) => [.. items];
    }
}
