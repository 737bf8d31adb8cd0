using SkiaSharp;

namespace PaymentPortal.Documents.Layout;

/// <content>The words that fill a place.</content>
public partial class Container
{
    public void Text(string text, TextStyle style) => Put(new TextBlock()).Span(text, style);

    public void Text(Action<TextBlock> compose) => compose(Put(new TextBlock()));

    public void Column(Action<Column> compose) => compose(Put(new Column()));

    public void Row(Action<Row> compose) => compose(Put(new Row()));

    public void Table(Action<Table> compose) => compose(Put(new Table()));

    public void Layers(Action<Layers> compose) => compose(Put(new Layers()));

    /// <summary>A picture as large as the place allows, undistorted, at its left and vertical middle.</summary>
    public void Image(SKImage image) => Put(new Picture(image));

    /// <summary>Free drawing over the whole place.</summary>
    public void Canvas(Action<Sheet, Size> draw) => Put(new Drawing(draw));
}
