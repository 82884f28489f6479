using VanBan.Knowledge;
using VanBan.Store.Search.Language;
using Xunit;

namespace VanBan.Tests.Store.Search;

/// <summary>What people write as a sentence is read as words, whatever signs and capitals stand in it.</summary>
public class SentenceTests
{
    [Theory]
    [InlineData("Điều nào sau đây KHÔNG đúng về giám hộ?")]
    [InlineData("Ý nào dưới đây KHÔNG phải nguyên tắc bầu cử?")]
    [InlineData("Khẳng định nào KHÔNG chính xác về thời hiệu")]
    [InlineData("Ai KHÔNG được quyền ứng cử đại biểu Hội đồng nhân dân xã?")]
    [InlineData("Cơ quan nào KHÔNG có thẩm quyền xử phạt VÀ cưỡng chế?")]
    [InlineData("Hợp đồng vô hiệu KHÔNG làm phát sinh quyền VÀ nghĩa vụ, đúng hay sai?")]
    [InlineData("Vợ VÀ chồng có nghĩa vụ gì với nhau?")]
    [InlineData("Cha HOẶC mẹ có được làm giám hộ không?")]
    [InlineData("Người lao động HOẶC người sử dụng lao động phải báo trước bao nhiêu ngày")]
    [InlineData("Viên chức KHÔNG hoàn thành nhiệm vụ hai năm liền thì bị xử lý thế nào")]
    [InlineData("Học sinh VÀ sinh viên được vay vốn khi nào")]
    [InlineData("Đất rừng KHÔNG thuộc quy hoạch có được chuyển mục đích?")]
    [InlineData("Tổ chức KHÔNG nộp báo cáo thì sao?")]
    [InlineData("Trong các hành vi sau, hành vi nào KHÔNG bị cấm?")]
    [InlineData("Doanh nghiệp KHÔNG phải nộp loại thuế nào?")]
    [InlineData("Việc nào KHÔNG cần xin phép VÀ KHÔNG cần thông báo?")]
    [InlineData("Hộ kinh doanh KHÔNG đăng ký bị phạt từ bao nhiêu đến bao nhiêu tiền?")]
    [InlineData("Ủy ban nhân dân xã KHÔNG có nhiệm vụ nào sau đây?")]
    [InlineData("Nội dung nào thuộc thẩm quyền của tỉnh VÀ KHÔNG thuộc thẩm quyền của xã?")]
    [InlineData("Tòa án KHÔNG thụ lý đơn trong những trường hợp nào?")]
    [InlineData("\"Giám hộ\" là gì?")]
    [InlineData("\"Tạm trú\" được hiểu là nơi công dân sinh sống ngoài nơi thường trú.")]
    [InlineData("Thế nào là “bí mật đời tư”?")]
    [InlineData("Thuật ngữ «đấu giá» được giải thích ra sao?")]
    [InlineData("Theo luật, \"người thân thích\" gồm những ai?")]
    [InlineData("Cụm từ \"trường hợp cần thiết\" ở Điều 5 nghĩa là gì?")]
    [InlineData("Từ \"hàng năm\" VÀ từ \"hằng năm\" từ nào đúng?")]
    [InlineData("Câu \"im lặng là đồng ý\" có đúng trong giao dịch dân sự không?")]
    [InlineData("\"Đặt cọc\" khác \"ký cược\" thế nào?")]
    [InlineData("Có phải \"tài sản\" gồm cả quyền tài sản?")]
    [InlineData("Giấy chứng nhận -sổ đỏ- cấp lại ở đâu?")]
    [InlineData("Xe ô tô -kể cả xe điện- chịu thuế gì?")]
    [InlineData("Phí - lệ phí nào bị bãi bỏ?")]
    [InlineData("Thuế thu nhập cá nhân -thuế suất- là bao nhiêu?")]
    [InlineData("Ban quản lý dự án –đơn vị sự nghiệp– có được vay?")]
    [InlineData("Mức 1.490.000 đồng áp dụng đến khi nào?")]
    [InlineData("Người đủ 18 tuổi VÀ dưới 60 tuổi phải làm gì?")]
    [InlineData("Vay 100 triệu đồng, lãi 20%/năm có trái luật không?")]
    [InlineData("Nghỉ 12 ngày phép HOẶC hơn thì tính lương thế nào?")]
    [InlineData("Sau 30 ngày KHÔNG trả lời thì khiếu nại ở đâu?")]
    [InlineData("Điểm a) khoản 2 Điều 7 quy định gì?")]
    [InlineData("Trường hợp (nếu có) người phụ thuộc thì giảm trừ bao nhiêu?")]
    [InlineData("Hồ sơ gồm: (1) đơn, (2) bản vẽ còn gì nữa?")]
    [InlineData("Cán bộ (kể cả hợp đồng) có được thưởng?")]
    [InlineData("Thời hạn: bao nhiêu ngày?")]
    [InlineData("Số: bao nhiêu thì phải đấu thầu?")]
    [InlineData("Loại: đất nào được bồi thường?")]
    [InlineData("Hiệu lực: hết khi nào?")]
    [InlineData("Năm: 2024 có tăng lương không?")]
    [InlineData("Luật NOT áp dụng cho ai?")]
    [InlineData("Thu AND chi ngân sách do ai quyết định?")]
    [InlineData("Xã OR phường lập dự toán lúc nào?")]
    [InlineData("Nhà thầu KHÔNG được chuyển nhượng hợp đồng cho người khác.")]
    [InlineData("Người bị buộc tội có quyền im lặng VÀ KHÔNG buộc phải đưa ra lời khai chống lại mình.")]
    [InlineData("Cơ sở giáo dục KHÔNG được thu thêm khoản nào ngoài học phí VÀ lệ phí tuyển sinh của nhà trường")]
    [InlineData("Hợp đồng KHÔNG có thời hạn")]
    [InlineData("Văn bản KHÔNG còn hiệu lực")]
    [InlineData("Đất KHÔNG thuộc diện thu hồi")]
    [InlineData("KHÔNG có giấy phép xây dựng thì bị phạt bao nhiêu?")]
    [InlineData("Cho biết VÀ giải thích vì sao quyết định KHÔNG được công bố?")]
    [InlineData("Dieu nao sau day KHONG dung ve giam ho?")]
    [InlineData("Cha HOAC me la nguoi giam ho dung hay sai")]
    public void A_sentence_is_words(string text)
    {
        var remarks = new List<string>();
        Assert.IsType<QueryNode.Words>(QueryParser.Parse(text, remarks));
        Assert.Empty(remarks);
    }

    [Theory]
    [InlineData("thuế KHÔNG hộ kinh doanh")]
    [InlineData("thuế VÀ phí HOẶC lệ phí")]
    [InlineData("\"giám hộ\" người cao tuổi")]
    [InlineData("thuế -\"hộ kinh doanh\"")]
    [InlineData("loại:nghị quyết ngân sách bao nhiêu")]
    [InlineData("luật nào NOT \"đất đai\"")]
    public void Search_words_keep_their_operators(string text) =>
        Assert.IsNotType<QueryNode.Words>(QueryParser.Parse(text, []));

    public static TheoryData<string, string, string> Rows()
    {
        var data = new TheoryData<string, string, string>();
        foreach (var row in KnowledgeTable.Read("asking-words.tsv").Rows)
            data.Add(row["words"], row["role"], row["example"]);
        return data;
    }

    [Theory, MemberData(nameof(Rows))]
    public void Words_of_asking_are_proved_by_their_example(string words, string role, string example)
    {
        var query = QuerySyllable.In(example);
        var roles = AskingWords.In(query);
        var wanted = QuerySyllable.In(words).Select(word => word.Term).ToList();
        Assert.Contains(
            Enumerable.Range(0, query.Count - wanted.Count + 1),
            at => query.Skip(at).Take(wanted.Count).Select(word => word.Term).SequenceEqual(wanted)
                && roles.Skip(at).Take(wanted.Count).All(found => string.Equals(found?.ToString(), role, StringComparison.OrdinalIgnoreCase)));
    }

    [Fact]
    public void A_question_is_answered_though_most_of_its_words_only_ask()
    {
        using var index = new TestIndex(
            ("vợ chồng", "Tình nghĩa vợ chồng\n\nVợ chồng có nghĩa vụ thương yêu, chung thủy."),
            ("quy định", "Nhận định sau đây là đúng theo quy định nào. Các nhận định đúng được quy định như sau."),
            ("khác", "Quy định về phí. Điều nào không đúng thì sửa."));
        Assert.Equal("vợ chồng", index.Search("Nhận định nào sau đây là đúng về tình nghĩa vợ chồng?").Hits[0].File);
        Assert.Equal("vợ chồng", index.Search("nhan dinh nao sau day la KHONG dung ve tinh nghia vo chong?").Hits[0].File);
    }

    [Fact]
    public void What_a_sentence_counts_are_the_documents_that_answer_it()
    {
        using var index = new TestIndex(
            [
                ("giám hộ", "Người giám hộ\n\nNgười giám hộ của người chưa thành niên do cha mẹ cử hoặc do Tòa án chỉ định."),
                .. Enumerable.Range(1, 12).Select(i => ($"khác {i}", $"Người dân trong thôn {i} nộp phí do xã thu.")),
            ]);
        var results = index.Search("Người giám hộ của người chưa thành niên do ai chỉ định?");
        Assert.Equal("giám hộ", results.Hits[0].File);
        Assert.True(results.CountsAnswers);
        Assert.Equal((1, 10), (results.Total, results.Hits.Count));
        Assert.Equal(13, index.Search("người do").Total);
        Assert.False(index.Search("người do").CountsAnswers);
    }

    [Theory]
    [InlineData("Lợi tức là gì?")]
    [InlineData("Lợi tức được hiểu như thế nào?")]
    [InlineData("Thế nào là lợi tức?")]
    [InlineData("Theo Bộ luật Dân sự năm 2015, lợi tức được hiểu như thế nào?")]
    [InlineData("Định nghĩa của \"lợi tức\"")]
    [InlineData("theo bo luat dan su 2015 loi tuc duoc hieu nhu the nao")]
    public void The_meaning_of_a_term_is_found_where_a_law_says_it(string question)
    {
        using var index = new TestIndex(
            ("nghĩa", "Hoa lợi, lợi tức\n\n1. Hoa lợi là sản vật tự nhiên mà tài sản mang lại.\n\n2. Lợi tức là khoản lợi thu được từ việc khai thác tài sản của cá nhân, pháp nhân, hộ gia đình và các chủ thể khác."),
            ("nhắc", "Quyền hưởng lợi tức\n\nLợi tức được chia theo Bộ luật Dân sự. Lợi tức được chia theo phần. Lợi tức của Bộ luật Dân sự."),
            ("luật", "Áp dụng Bộ luật Dân sự\n\nBộ luật Dân sự năm 2015 được hiểu như luật chung."));
        Assert.Equal("nghĩa", index.Search(question).Hits[0].File);
    }

    [Theory]
    [InlineData("kinh phí GPMB", "đầy đủ")]
    [InlineData("kinh phí giải phóng mặt bằng", "đầy đủ tắt")]
    [InlineData("nghĩa vụ của NLĐ", "lao động")]
    [InlineData("giai phong mat bang", "đầy đủ tắt")]
    public void An_abbreviation_and_its_words_find_each_other(string query, string files)
    {
        using var index = new TestIndex(
            ("đầy đủ", "Kinh phí giải phóng mặt bằng do tỉnh cấp."),
            ("tắt", "Kinh phí GPMB của dự án đường vành đai."),
            ("lao động", "Nghĩa vụ của người lao động khi nghỉ việc."),
            ("khác", "Kinh phí mua sắm. Nghĩa vụ nộp thuế."));
        var found = index.Search(query).Hits.Select(hit => hit.File).ToList();
        Assert.All(files.Split(' ', StringSplitOptions.RemoveEmptyEntries), word => Assert.Contains(found.Take(3), file => file.Contains(word, StringComparison.Ordinal)));
    }
}
