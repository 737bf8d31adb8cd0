namespace PaymentPortal.Documents.Layout;

/// <summary>A row of a table; its cells are asked for from left to right.</summary>
public sealed class TableRow(IReadOnlyList<TableColumn> columns, float spacing)
{
    private readonly Row row = new() { Spacing = spacing };
    private int next;

    /// <summary>The whole row's place, for lines and grounds: decorate before asking for cells.</summary>
    public Container Frame { get; } = new();

    /// <summary>Where the cells go; a decoration of <see cref="Frame"/> moves it inside itself.</summary>
    public Container? Inside { get; set; }

    /// <summary>The next column's place.</summary>
    public Container Cell()
    {
        if (next == 0)
        {
            (Inside ?? Frame).Put(row);
        }

        var column = columns[next++];
        return column.Share > 0 ? row.RelativeItem(column.Share) : row.ConstantItem(column.Constant);
    }
}
