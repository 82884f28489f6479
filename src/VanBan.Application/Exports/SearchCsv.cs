using System.Globalization;
using VanBan.Application.Contracts;
using VanBan.Application.Questions;
using VanBan.Application.Wording;

namespace VanBan.Application.Exports;

/// <summary>Answers to a list of queries as a table: one row a hit, one row for a query without any.</summary>
public static class SearchCsv
{
    private const string Columns = "id,query,total,rank,score,number,type,date,issuer,subject,page,file,snippet,answer,document,title,validity,section";
    private const int ColumnsOfHits = 10, ColumnsBehind = 4;

    /// <summary>Writes the answers, each as it comes.</summary>
    public static void Write(Stream output, IEnumerable<ListedAnswer> answers)
    {
        using var table = new CsvTable(output, Columns);
        foreach (var answer in answers)
            Add(table, answer);
    }

    private static void Add(CsvTable table, ListedAnswer answer)
    {
        var results = answer.Results;
        string?[] query = [answer.Id, results.Query, Text(results.Total)];
        foreach (var hit in results.Hits)
        {
            table.Add([
                .. query, Text(hit.Rank), hit.Score.ToString("0.####", CultureInfo.InvariantCulture), hit.Number,
                    hit.Type,
                    JsonLine.Day(hit.Date),
                hit.Issuer, hit.Subject, hit.Page is { } page
                    ? Text(page) : null, hit.File, hit.Passages is [var passage, ..]
                    ? passage.Text : null,
                SearchTable.ResultOf(results, hit), hit.Id, hit.Title,
                hit.Validity is { } validity ? CodeWords.Of(validity.State) : null, hit.Section,
            ]);
        }
        if (results.Hits.Count == 0)
            table.Add([
                .. query, .. new string?[ColumnsOfHits], SearchTable.ResultOf(results, null),
                .. new string?[ColumnsBehind]]);
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
