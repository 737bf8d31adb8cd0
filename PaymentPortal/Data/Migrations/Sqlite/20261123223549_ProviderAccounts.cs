using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PaymentPortal.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class ProviderAccounts : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Language",
                table: "PaymentAttempts",
                type: "TEXT",
                maxLength: 35,
                nullable: false,
                defaultValue: "en");

            migrationBuilder.AddColumn<Guid>(
                name: "ProviderAccountId",
                table: "PaymentAttempts",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "ProviderAccounts",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    BrandId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Provider = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Sealed = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Position = table.Column<int>(type: "INTEGER", nullable: false),
                    IsOn = table.Column<bool>(type: "INTEGER", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    CheckFault = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    CheckedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    AccountName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    IsLive = table.Column<bool>(type: "INTEGER", nullable: false),
                    Methods = table.Column<string>(type: "TEXT", nullable: false),
                    Missing = table.Column<string>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    ChangedByName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    ChangedAt = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ProviderAccounts", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ProviderAccounts_Brands_BrandId",
                        column: x => x.BrandId,
                        principalTable: "Brands",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_PaymentAttempts_ProviderAccountId",
                table: "PaymentAttempts",
                column: "ProviderAccountId");

            migrationBuilder.CreateIndex(
                name: "IX_ProviderAccounts_BrandId_Provider",
                table: "ProviderAccounts",
                columns: new[] { "BrandId", "Provider" },
                unique: true);

            migrationBuilder.AddForeignKey(
                name: "FK_PaymentAttempts_ProviderAccounts_ProviderAccountId",
                table: "PaymentAttempts",
                column: "ProviderAccountId",
                principalTable: "ProviderAccounts",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_PaymentAttempts_ProviderAccounts_ProviderAccountId",
                table: "PaymentAttempts");

            migrationBuilder.DropTable(
                name: "ProviderAccounts");

            migrationBuilder.DropIndex(
                name: "IX_PaymentAttempts_ProviderAccountId",
                table: "PaymentAttempts");

            migrationBuilder.DropColumn(
                name: "Language",
                table: "PaymentAttempts");

            migrationBuilder.DropColumn(
                name: "ProviderAccountId",
                table: "PaymentAttempts");
        }
    }
}
