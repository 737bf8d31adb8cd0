namespace PaymentPortal.Documents.Layout;

/// <summary>Rows under a head that every page repeats. A row stays whole. Where the table breaks, a carried row may close the page and open the next.</summary>
public sealed class Table : Element
{
    private readonly List<Container> rows = [];
    private readonly Dictionary<int, Container> carried = [];
    private IReadOnlyList<TableColumn> columns = [];
    private Container? head;
    private Action<TableRow, int>? carry;
    private int next;

    /// <summary>Points between two columns.</summary>
    public float Spacing { get; set; }

    public void Columns(params IReadOnlyList<TableColumn> all) => columns = all;

    public void Header(Action<TableRow> compose) => head = Compose(compose);

    public void Row(Action<TableRow> compose) => rows.Add(Compose(compose));

    /// <summary>Writes the row that stands at a break, given how many rows are above it. It is as high wherever it stands.</summary>
    public void Carry(Action<TableRow, int> compose) => carry = compose;

    public override SpacePlan Measure(Size available, Sheet sheet)
    {
        var (placed, height) = Plan(available, sheet);
        if (next + placed >= rows.Count)
        {
            return SpacePlan.All(available.Width, height);
        }

        return placed == 0 ? SpacePlan.Nothing : SpacePlan.Part(available.Width, height);
    }

    public override void Draw(Size available, Sheet sheet)
    {
        var (placed, _) = Plan(available, sheet);
        var y = DrawRow(head, 0, available, sheet);
        y = DrawRow(next > 0 ? Carried(next) : null, y, available, sheet);
        var end = next + placed;
        for (; next < end; next++)
        {
            y = DrawRow(rows[next], y, available, sheet);
        }

        if (next < rows.Count)
        {
            DrawRow(Carried(next), y, available, sheet);
        }
    }

    public override void Reset() => next = 0;

    private (int Placed, float Height) Plan(Size available, Sheet sheet)
    {
        var carriedHeight = HeightOf(Carried(rows.Count), available, sheet);
        var y = HeightOf(head, available, sheet) + (next > 0 ? carriedHeight : 0);
        for (var index = next; index < rows.Count; index++)
        {
            var below = y + HeightOf(rows[index], available, sheet);
            var closing = index == rows.Count - 1 ? 0 : carriedHeight;
            if (below + closing > available.Height + Size.Tolerance)
            {
                return (index - next, y + (index > next ? carriedHeight : 0));
            }

            y = below;
        }

        return (rows.Count - next, y);
    }

    // Head and carried rows are drawn again and again, so every row starts anew.
    private static float HeightOf(Container? row, Size available, Sheet sheet)
    {
        row?.Reset();
        return row?.Measure(available with { Height = Size.Endless }, sheet).Size.Height ?? 0;
    }

    private static float DrawRow(Container? row, float y, Size available, Sheet sheet)
    {
        if (row is null)
        {
            return y;
        }

        var height = HeightOf(row, available, sheet);
        sheet.DrawAt(0, y, row, available with { Height = height });
        return y + height;
    }

    private Container? Carried(int above)
    {
        if (carry is null)
        {
            return null;
        }

        if (!carried.TryGetValue(above, out var row))
        {
            carried[above] = row = Compose(cells => carry(cells, above));
        }

        return row;
    }

    private Container Compose(Action<TableRow> compose)
    {
        var row = new TableRow(columns, Spacing);
        compose(row);
        return row.Frame;
    }
}
